import { runInNewContext } from 'node:vm'
import { withEagerModules } from '../../config/plugins/eager-modules'

/** Longer than what is worth wrapping. */
const LONG = 'x'.repeat(1_000)
const chunk = (table: string) => `"use strict";require("./common"),(wx.webpackJsonp=wx.webpackJsonp||[]).push([[7],${table}]);`

describe('modules that run at the start', () => {
  it.each([
    ['by number', `{1:(e,t,n)=>{n.d(t,{a:()=>"${LONG}"})}}`, `{1:(function(e,t,n){n.d(t,{a:()=>"${LONG}"})})}`],
    ['in a list with gaps', `[,,e=>{e.exports="${LONG}"}]`, `[,,(function(e){e.exports="${LONG}"})]`],
    ['with nothing but an expression', `{1:(e,t,n)=>n(2)("${LONG}")}`, `{1:(function(e,t,n){return n(2)("${LONG}")})}`],
    ['without a name for anything', `{1:()=>{"${LONG}"}}`, `{1:(function(){"${LONG}"})}`],
    ['that are functions', `{1:function(e,t){e.exports="${LONG}"}}`, `{1:(function(e,t){e.exports="${LONG}"})}`],
    ['below the size', '{1:(e,t,n)=>{n(2)}}', '{1:(e,t,n)=>{n(2)}}'],
  ])('are called in parentheses: %s', (_name, table, wanted) => {
    const short = (text: string) => text.split(LONG).join('…')
    expect(short(withEagerModules(chunk(table)))).toBe(short(chunk(wanted)))
    expect(short(withEagerModules(chunk(wanted)))).toBe(short(chunk(wanted)))
  })

  it('keep what they do', () => {
    const table = `{1:(e,t,n)=>{e.exports=n(2)+"${LONG}".length},2:e=>{e.exports=[1].map(x=>x+1)[0]}}`
    const program = withEagerModules(chunk(table)).replace('require("./common"),', '')
    const wx: { webpackJsonp?: [number[], Record<number, (...given: unknown[]) => void>][] } = {}
    runInNewContext(program, { wx })
    const modules = wx.webpackJsonp?.[0]?.[1] ?? {}
    const load = (id: number) => {
      const module = { exports: null as unknown }
      modules[id]?.(module, module.exports, load)
      return module.exports
    }
    expect(load(1)).toBe(1_002)
  })
})
