// Microsoft's rules for Office.js calls, as the linter loads them (.oxlintrc.json). Not the package's own entry: that also
// loads its presets, and with them four more plugins and a formatter that we have no use for.
import rules from "eslint-plugin-office-addins/lib/rules/index.js";

export default { meta: { name: "office-addins" }, rules: rules.default };
