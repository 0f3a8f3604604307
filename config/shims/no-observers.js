// Nothing here observes nodes.
export class MutationObserver {
  static record() {}
}
