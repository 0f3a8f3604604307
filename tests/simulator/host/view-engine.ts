import * as glassEasel from 'glass-easel'
import { MiniProgramEnv, type AssociatedBackend, type CodeSpace, type ComponentEnv } from 'glass-easel-miniprogram-adapter'

/** WeChat's own component framework, configured to make `wx-*` elements and to leave events to this host. */
class HostBackend extends glassEasel.CurrentWindowBackendContext {
  constructor(drawn: ReadonlySet<string>, lacks: (what: string) => void) {
    super()
    const make = (tag: string): HTMLElement => {
      if (drawn.has(tag)) return document.createElement(`wx-${tag}`)
      if (!tag.includes('-')) lacks(`<${tag}>`)
      return document.createElement(tag.includes('-') ? tag : `wx-${tag}`)
    }
    this.document = {
      createElement: make,
      createTextNode: (content: string) => document.createTextNode(content),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof this.document
  }
  override setListenerStats(): void {}
  override onEvent(): void {}
}

export interface ViewEngine {
  backend: AssociatedBackend
  space: CodeSpace
}

/** @param drawn tags of built-ins @param fail is called with errors that the framework caught */
export function createViewEngine(drawn: ReadonlySet<string>, lacks: (what: string) => void, fail: (error: unknown) => void): ViewEngine {
  glassEasel.globalOptions.writeIdToDOM = true
  glassEasel.globalOptions.throwGlobalError = false
  glassEasel.addGlobalErrorListener((error) => {
    fail(error)
    return false
  })
  const environment = new MiniProgramEnv()
  const backend = environment.associateBackend(new HostBackend(drawn, lacks))
  const space = environment.createCodeSpace('', true)
  // Built-ins are custom elements, which the framework does not know.
  ;(space.getComponentSpace() as unknown as { _$allowUnusedNativeNode: boolean })._$allowUnusedNativeNode = true
  return { backend, space }
}

export type { CodeSpace, ComponentEnv }
