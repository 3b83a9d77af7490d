// The part of hls.js that features/stream/engine.js uses.

export default class Hls {
  static isSupported(): boolean;
  static readonly Events: { readonly MANIFEST_PARSED: string; readonly ERROR: string };
  static readonly ErrorTypes: { readonly MEDIA_ERROR: string };

  readonly levels: { height: number; bitrate: number }[];
  readonly latency: number;
  readonly targetLatency: number | null;
  readonly liveSyncPosition: number | null;
  readonly latestLevelDetails: { live: boolean } | null;
  nextLevel: number;

  constructor(options: object);
  on(event: string, listener: (event: string, data: { fatal: boolean; type: string }) => void): void;
  loadSource(url: string): void;
  attachMedia(video: HTMLMediaElement): void;
  recoverMediaError(): void;
  startLoad(): void;
  stopLoad(): void;
  destroy(): void;
}
