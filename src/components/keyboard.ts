/** Keyboards our fields ask for; each host has its own word for them (input-host). */
export type Keyboard = 'text' | 'number' | 'digit' | 'idcard'
