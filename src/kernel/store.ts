import { bucketStore } from './bucket-store.ts'
import { diskStore } from './disk-store.ts'
import type { ByteStore } from './store-key.ts'

/** Bytes under generated names; what they are called and who may have them is written in the database. */
export type Store = ByteStore

/** An S3 bucket when one is configured, else the folder `files` of the installation. */
export const openStore = ({ folder, s3Url }: { folder: string; s3Url: string | null }): Store =>
  s3Url === null ? diskStore(folder) : bucketStore(s3Url)
