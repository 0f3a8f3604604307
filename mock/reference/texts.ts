/** Last field of a platform message of the demonstration. */
export const OUTBOX_REMARK = '演示消息，点开看详情'
