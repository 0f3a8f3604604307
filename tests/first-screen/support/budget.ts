/** An element in the data that Taro passes to the host's template. */
export interface Node {
  cn?: Node[]
  v?: string
}

const LIMITS = { calls: 4, bytes: 32 * 1024, nodes: 300, depth: 30, children: 60 }

export interface FirstScreen {
  calls: number
  bytes: number
  nodes: number
  depth: number
  children: number
}

const nodesOf = (node: Node): number => (node.cn ?? []).reduce((sum, child) => sum + nodesOf(child), 1)
const depthOf = (node: Node): number => 1 + Math.max(0, ...(node.cn ?? []).map(depthOf))
const childrenOf = (node: Node): number => Math.max(node.cn?.length ?? 0, ...(node.cn ?? []).map(childrenOf))
export const textOf = (node: Node): string => (node.v ?? '') + (node.cn ?? []).map(textOf).join('')

/** Measures the first screen by the rules of WeChat's experience audit that need no device. Bytes are UTF-8. */
export const measure = (sent: readonly string[], root: Node): FirstScreen => ({
  calls: sent.length,
  bytes: sent.reduce((sum, data) => sum + Buffer.byteLength(data), 0),
  nodes: nodesOf(root),
  depth: depthOf(root),
  children: childrenOf(root),
})

/** One expectation for each rule, so that a failure names the rule. */
export function expectWithin(screen: FirstScreen): void {
  expect(screen.calls).toBeLessThanOrEqual(LIMITS.calls)
  expect(screen.bytes).toBeLessThanOrEqual(LIMITS.bytes)
  expect(screen.nodes).toBeLessThanOrEqual(LIMITS.nodes)
  expect(screen.depth).toBeLessThan(LIMITS.depth)
  expect(screen.children).toBeLessThanOrEqual(LIMITS.children)
}
