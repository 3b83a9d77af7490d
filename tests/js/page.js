// The little of a page that shared/words.js touches when it is loaded.

globalThis.document ??= /** @type {any} */ ({ documentElement: { lang: "", dataset: {} } });
