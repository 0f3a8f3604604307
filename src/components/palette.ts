/** The colours that canvas and SVG images need, where CSS variables do not reach. Twin of styles/_tokens.scss. */
export interface Palette {
  card: string
  sunk: string
  line: string
  line2: string
  t1: string
  t2: string
  t3: string
  brand: string
  c1: string
  c2: string
  c3: string
  c4: string
  c5: string
}

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    card: '#fff',
    sunk: '#ecf0ee',
    line: '#e2e7e5',
    line2: '#c6cfcc',
    t1: '#14201e',
    t2: '#47544f',
    t3: '#5f6c68',
    brand: '#0a6a61',
    c1: '#0a6a61',
    c2: '#d68a1e',
    c3: '#4f74c8',
    c4: '#b9779e',
    c5: '#b9c4c1',
  },
  dark: {
    card: '#161e1c',
    sunk: '#202a28',
    line: '#26312e',
    line2: '#3c4946',
    t1: '#e7eeec',
    t2: '#aab7b3',
    t3: '#8e9c98',
    brand: '#55c4b3',
    c1: '#4db9a9',
    c2: '#f0b95a',
    c3: '#6f8fe6',
    c4: '#b0608f',
    c5: '#55635f',
  },
}
