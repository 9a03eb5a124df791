import { v7 } from 'uuid'

/** The id of something that is made here, so that it can be sent again when the answer was lost. */
export const newUuid = (): string => v7()
