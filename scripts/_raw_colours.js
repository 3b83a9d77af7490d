// A rule for ESLint: outside tokens.css a colour has a name. transparent, currentcolor and rgb(var(--rgb-plum) / 0.5)
// are no raw colours. It reads values as text, for those of custom properties have no tree.

const NO_COLOUR = /"[^"]*"|'[^']*'|url\([^)]*\)|\/\*.*?\*\//gs;
const WORD = /#\w+|[\w-]+(?:\((?!\s*var\())?/g;
const HEX_OR_FUNCTION = /^#|^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\($/i;

export default {
  meta: { type: "problem", schema: [], messages: { raw: "a raw colour, {{word}}; name it in tokens.css" } },
  create(context) {
    const { sourceCode } = context;
    const isNamed = (word) => sourceCode.lexer.matchType("named-color", word).matched !== null;
    const isRaw = (word) => HEX_OR_FUNCTION.test(word) || isNamed(word);
    return {
      Declaration(node) {
        const value = sourceCode.getText(node.value).replace(NO_COLOUR, "");
        for (const word of (value.match(WORD) ?? []).filter(isRaw)) {
          context.report({ node, messageId: "raw", data: { word } });
        }
      },
    };
  },
};
