// A mini-program has no address, history or URLs. Taro's window creates the first two and passes its pages' events to them.
class Silent {
  trigger() {}
}
export { Silent as History, Silent as Location }
export const TaroURLProvider = undefined
export const URLSearchParams = undefined
export const parseUrl = () => ({})
