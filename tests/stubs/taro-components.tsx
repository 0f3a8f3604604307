import { forwardRef, type ChangeEvent, type ReactNode, type Ref } from 'react'

/** Taro's components as plain elements: what matters in a unit test is text, role, name and events. */
interface Props {
  children?: ReactNode
  className?: string
  [name: string]: unknown
}

const HOST_ONLY =
  /^(aria-role$|hover[A-Z]|openType|scope|maxlength|placeholder(Style|Class)|scroll|enable|enhanced|userSelect|show|mode|confirm|cursor|adjust|lazyLoad|webp|type$|password$|onGet|onScroll|onInput|onConfirm|onChange|onKeyboard)/

const plain = (props: Props): Props => Object.fromEntries(Object.entries(props).filter(([name]) => !HOST_ONLY.test(name)))

const element = (Tag: 'div' | 'span') =>
  forwardRef(function Element(props: Props, ref: Ref<HTMLDivElement>) {
    return <Tag {...plain(props)} ref={ref} />
  })

export const View = element('div')
export const Text = element('span')
export const ScrollView = element('div')
export const Canvas = element('div')
export const Swiper = element('div')
export const SwiperItem = element('div')
export const Label = element('div')
export const RootPortal = element('div')
export const PageMeta = element('div')

export function Image(props: Props & { src?: string }) {
  return <img {...plain(props)} />
}

export function Button({ children, ...props }: Props) {
  return <button {...plain(props)}>{children}</button>
}

interface Detail {
  detail: { value: string }
}
type Typed = Props & {
  value?: string
  nativeProps?: { autocomplete?: string }
  onInput?: (event: Detail) => void
  onBlur?: (event: Detail) => void
}

/** As on the hosts, the field owns its text: `defaultValue` first, then whatever is typed or set. */
export const Input = forwardRef(function Input({ onInput, onBlur, nativeProps = {}, ...props }: Typed, ref: Ref<HTMLInputElement>) {
  const { autocomplete, ...native } = nativeProps
  return (
    <input
      {...plain(props)}
      {...native}
      autoComplete={autocomplete}
      ref={ref}
      onChange={(event) => onInput?.({ detail: { value: event.target.value } })}
      onBlur={(event) => onBlur?.({ detail: { value: event.target.value } })}
    />
  )
})

type Chosen = Props & { checked?: boolean; onChange?: (event: { detail: { value: boolean } }) => void }

export function Switch({ checked, onChange, ...props }: Chosen) {
  return (
    <input
      {...plain(props)}
      type="checkbox"
      role="switch"
      checked={checked ?? false}
      onChange={(event) => onChange?.({ detail: { value: event.target.checked } })}
    />
  )
}

export function Picker({ children, ...props }: Props) {
  return <div {...plain({ ...(props.className ? { className: props.className } : {}) })}>{children}</div>
}

type Slid = Props & { value?: number; onChange?: (event: { detail: { value: number } }) => void }

export function Slider({ value, onChange, min, max, step, ...props }: Slid & { min?: number; max?: number; step?: number }) {
  const { 'aria-label': label } = props
  const slide = (event: ChangeEvent<HTMLInputElement>) => onChange?.({ detail: { value: Number(event.target.value) } })
  return <input type="range" aria-label={label as string} min={min} max={max} step={step} value={value} onChange={slide} />
}
