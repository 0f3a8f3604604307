import { fileStore } from '../../../mock/server/file-store'
import { freshState } from '../../../mock/state'

/** Writes states of different sizes without end, and says which it was told were kept. Meant to be killed. */
const store = fileStore(process.argv[2] ?? '')
for (let serial = Number(process.argv[3] ?? 1); ; serial += 1) {
  const messages = Array.from({ length: 20 + (serial % 7) * 400 }, (_, index) => ({ cardId: `card-${index}`, serial }))
  if (!store.save(JSON.stringify({ ...freshState(), serial, messages }))) process.exit(1)
  process.stdout.write(`kept ${serial}\n`)
}
