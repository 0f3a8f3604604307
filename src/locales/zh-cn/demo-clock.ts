export const demoClock = {
  stands: (time: string) => `演示时间 ${time}，此刻的数字与图样一致，往后照常走。`,
  toReal: '用真实时间',
} as const
