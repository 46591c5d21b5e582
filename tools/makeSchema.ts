/** Writes `electron/database/schema.sql` from the migrations. Run it after adding one; a test compares. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectInMemory } from '../electron/database/connect.ts'
import { migrate, schemaOf } from '../electron/database/migrate.ts'
import { root } from './project.ts'

const db = connectInMemory()
migrate(db)
writeFileSync(join(root, 'electron/database/schema.sql'), schemaOf(db))
db.close()
