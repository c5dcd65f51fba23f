// A busy machine must not fail a test that waits for what comes by itself; Testing Library's own limit is a second.
const { configure } = require("@testing-library/react");

configure({ asyncUtilTimeout: 30_000 });
