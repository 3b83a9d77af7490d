import assert from "node:assert/strict";
import { test } from "node:test";
import { pictureAttributes, sizeOf, variant } from "../../../static/js/shared/picture.js";

const PHOTO = `/pictures/gala/${"0af3".repeat(8)}-1600x1200.webp`;
const wide = (width) => PHOTO.replace(".webp", `-${width}.webp`);

test("a picture's name says how large it is", () => {
  assert.deepEqual(sizeOf(PHOTO), { width: 1600, height: 1200 });
  for (const src of ["", "/static/demo/home-01.svg", `/pictures/gala/${"0".repeat(32)}.png`]) {
    assert.equal(sizeOf(src), null);
  }
});

test("of the variants the narrowest is taken that is not seen to be one", () => {
  assert.equal(variant(PHOTO, 100), wide(160));
  assert.equal(variant(PHOTO, 585), wide(576));
  assert.equal(variant(PHOTO, 960), wide(1152));
  assert.equal(variant(PHOTO, 1920), PHOTO);
  assert.equal(variant("/static/demo/home-01.svg", 100), "/static/demo/home-01.svg");
  assert.equal(variant("", 100), "");
});

test("no variant is named that is not narrower than the picture", () => {
  for (const [width, variants] of [[40, 0], [160, 0], [161, 1], [576, 2], [1153, 4], [2560, 4]]) {
    const src = PHOTO.replace("1600x", `${width}x`);
    const sources = pictureAttributes(src, { box: "50vw" }).srcset.split(", ");
    assert.equal(sources.length, variants + 1);
    assert.equal(sources.at(-1), `${src} ${width}w`);
  }
});

test("a picture that covers a box is as wide as its own shape makes it there", () => {
  const sizes = (shown) => pictureAttributes(PHOTO, shown).sizes;
  const asWide = "(min-resolution: 2dppx) calc(50vw * 0.8), calc(50vw * 1)";
  for (const ratio of [undefined, 4 / 3, 2]) assert.equal(sizes({ box: "50vw", ratio }), asWide);
  assert.equal(sizes({ box: "50vw", ratio: 1 }), asWide.replace("0.8", "1.067").replace("1)", "1.333)"));
  assert.equal(sizes({ tall: "3rem" }), "(min-resolution: 2dppx) calc(3rem * 1.067), calc(3rem * 1.333)");
});

test("a picture reserves its room; of a file of the server's the size is not known", () => {
  const { src, width, height } = pictureAttributes(PHOTO, { box: "50vw" });
  assert.deepEqual([src, width, height], [wide(1152), 1600, 1200]); // src: of browsers without srcset
  assert.deepEqual(pictureAttributes("/static/a.svg", { box: "50vw" }), { src: "/static/a.svg" });
});
