import { useEffect, useState } from 'react'

/** ms without a further key until what was typed is searched for. */
const PAUSE = 300

/** A value once it has stood for a moment; each key of a search would be a request otherwise. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (value === settled) return
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [settled, value])
  return settled
}
