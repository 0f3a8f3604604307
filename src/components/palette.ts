/** Colours for canvas and SVG images, which cannot use CSS variables. Must equal styles/_tokens.scss, which a test checks. */
export interface Palette {
  card: string
  sunk: string
  line: string
  lineStrong: string
  text: string
  textSoft: string
  textFaint: string
  brand: string
  chart1: string
  chart2: string
  chart3: string
  chart4: string
  chart5: string
}

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    card: '#fff',
    sunk: '#ecf0ee',
    line: '#e2e7e5',
    lineStrong: '#c6cfcc',
    text: '#14201e',
    textSoft: '#47544f',
    textFaint: '#5f6c68',
    brand: '#0a6a61',
    chart1: '#0a6a61',
    chart2: '#d68a1e',
    chart3: '#4f74c8',
    chart4: '#b9779e',
    chart5: '#b9c4c1',
  },
  dark: {
    card: '#161e1c',
    sunk: '#202a28',
    line: '#26312e',
    lineStrong: '#3c4946',
    text: '#e7eeec',
    textSoft: '#aab7b3',
    textFaint: '#8e9c98',
    brand: '#55c4b3',
    chart1: '#4db9a9',
    chart2: '#f0b95a',
    chart3: '#6f8fe6',
    chart4: '#b0608f',
    chart5: '#55635f',
  },
}
