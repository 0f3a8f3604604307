/** Keeps the last four of a staff number: the employer's own number, which its officers know people by. */
export const maskStaffNo = (staffNo: string): string => `**${staffNo.slice(-4)}`
