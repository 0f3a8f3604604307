import { useState } from 'react'
import { keepTyped, typedIn } from './typed'

/** State of a field that outlives the page, not the app. */
export function useTyped(flowId: string, field: string, initial = ''): [string, (value: string) => void] {
  const [value, setValue] = useState(() => typedIn(flowId, field) || initial)
  return [
    value,
    (next) => {
      keepTyped(flowId, field, next)
      setValue(next)
    },
  ]
}
