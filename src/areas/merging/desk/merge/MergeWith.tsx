import { ActionIcon, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useState } from 'react'
import type { PickOption } from '../../../../shell/face.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useGo } from '../../../../shell/use-address.ts'
import { useWords } from '../../../../shell/words.ts'
import { type Kind, mergePageOf } from '../kind.ts'

/** On a record's page: choose the other one, then compare both. */
export function MergeWith({ kind, record }: { kind: Kind; record: { id: number; name: string } }) {
  const { t } = useWords()
  const go = useGo()
  const [isOpen, setOpen] = useState(false)
  const [other, setOther] = useState<PickOption | null>(null)
  const picker = useRegistry().pick(kind)
  const label = t('merging.desk.with.action')
  const search = async (text: string, signal: AbortSignal) =>
    ((await picker?.search(text, signal)) ?? []).filter((option) => option.value !== String(record.id))
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon variant="default" size={30} aria-label={label} onClick={() => setOpen(true)}>
          <IconArrowMerge size={16} />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('merging.desk.with.title', { name: record.name })}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <Stack>
          <Text size="sm">{t('merging.desk.with.says')}</Text>
          <PickList label={t(`merging.desk.with.${kind}`)} value={other} onChange={setOther} search={search} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('shell.cancel')}
            </Button>
            <Button disabled={!other} onClick={() => other && go(mergePageOf(kind, record.id, Number(other.value)))}>
              {t('merging.desk.with.compare')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
