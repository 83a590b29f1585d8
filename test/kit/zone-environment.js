const { TestEnvironment } = require("jest-environment-node");

/** Runs a test file in the time zone its project names, whatever the machine's own is. */
class ZoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    process.env.TZ = config.projectConfig.testEnvironmentOptions.timeZone;
    super(config, context);
  }
}

module.exports = ZoneEnvironment;
