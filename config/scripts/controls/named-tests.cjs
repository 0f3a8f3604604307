const circus = require('jest-circus/runner')

/** Runs only the tests that the control names. Jest's own name pattern is the same for all projects. */
module.exports = (globalConfig, config, ...rest) => circus({ ...globalConfig, testNamePattern: config.globals.onlyTests }, config, ...rest)
