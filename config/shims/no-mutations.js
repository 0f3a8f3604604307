// Changes go through `services/remote/use-action`, so the query client needs no cache of mutations.
export class MutationCache {
  clear() {}
  findAll() {
    return []
  }
  resumePausedMutations() {
    return Promise.resolve()
  }
}
