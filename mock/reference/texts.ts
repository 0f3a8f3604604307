/** Last field of a platform message of the demonstration. */
export const OUTBOX_REMARK = '演示消息，点开看详情'
/** Note of the entries that the owner's own stop leaves. */
export const HELD_NOTE = '本人申请'
