// `globalThis` is newer than the oldest phones served (iOS 12.1, Chrome 71). The libraries that name it only
// look for optional members, so an empty object answers all their questions.
module.exports = {}
