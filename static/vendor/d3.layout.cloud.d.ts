// d3-cloud is no module: it sets `window.d3.layout.cloud` (features/word_clouds/layout.js).
export {};
