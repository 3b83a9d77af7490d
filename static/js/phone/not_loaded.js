// Says so when the page's modules can't be fetched or understood: else it would say for ever that it is joining. No
// module itself, and written as every browser understands it.
(function () {
  function say() {
    var words = document.getElementById("not-loaded"); // gone when the page has rendered
    if (!words) return;
    words.hidden = false;
    words.parentElement.children[0].setAttribute("hidden", "");
  }

  window.addEventListener(
    "error",
    function (event) {
      var script = event.target; // a script that did not come, or the window where one has failed
      if (script === window || script instanceof HTMLScriptElement) say();
    },
    true,
  );
  if (!("noModule" in HTMLScriptElement.prototype)) document.addEventListener("DOMContentLoaded", say);
})();
