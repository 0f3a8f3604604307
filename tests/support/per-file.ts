/**
 * Makes something that the tests of a file share: once for each set of arguments, at its first use. It is closed after the
 * file's last test. Call it at the top level of a module, because it registers a hook.
 */
export function perFile<Given extends string[], Thing>(
  make: (...given: Given) => Promise<Thing>,
  close: (thing: Thing) => unknown,
): (...given: Given) => Promise<Thing> {
  const made = new Map<string, Promise<Thing>>()
  afterAll(async () => {
    for (const thing of made.values()) await close(await thing)
  })
  return (...given) => {
    const key = given.join(' ')
    const thing = made.get(key) ?? make(...given)
    made.set(key, thing)
    return thing
  }
}
