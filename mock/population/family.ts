import { hasSecondChild, indexAt, spotOf, type Spot } from './space'

/** Relatives as indexes. Relations are symmetric. */
export interface Family {
  spouse: number | null
  parents: readonly number[]
  children: readonly number[]
}

/** The household of an index: a couple, their child, and a second child or a parent of the father's. */
export function familyOf(index: number): Family {
  const { rank, seat, variant } = spotOf(index)
  const [father, mother, child, fourth] = [0, 1, 2, 3].map((other) => indexAt(rank, other)) as [number, number, number, number] // one each
  const second = hasSecondChild(variant)
  const children = second ? [child, fourth] : [child]
  if (seat < 2) return { spouse: seat === 0 ? mother : father, parents: seat === 0 && !second ? [fourth] : [], children }
  if (seat === 2 || second) return { spouse: null, parents: [father, mother], children: [] }
  return { spouse: null, parents: [], children: [father] }
}

/** Whether a seat is the generation before the couple's. */
export const isGrandparent = ({ seat, variant }: Spot): boolean => seat === 3 && !hasSecondChild(variant)
