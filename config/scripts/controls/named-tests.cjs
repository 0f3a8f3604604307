const circus = require('jest-circus/runner')

/** Runs only the tests that the project's control names; Jest itself knows one pattern for all projects. */
module.exports = (globalConfig, config, ...rest) => circus({ ...globalConfig, testNamePattern: config.globals.onlyTests }, config, ...rest)
