import { Checkbox, PasswordInput, SimpleGrid, TextInput } from '@mantine/core'
import { useRegistry } from '../../../../shell/registry.ts'
import type { useForm } from '../../../../shell/use-form.ts'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { MailboxValues } from './mailbox.ts'

type MailboxFieldsProps = {
  form: Pick<ReturnType<typeof useForm<MailboxValues, unknown>>, 'field' | 'tick' | 'pick'>
  /** `new` needs a password; a known mailbox keeps its own unless another is typed. */
  of: 'new' | 'known'
}

/** Where a mailbox is, who opens it, and what happens with what it holds. */
export function MailboxFields({ form, of }: MailboxFieldsProps) {
  const { t } = useWords()
  const teams = useRegistry().pick('team')
  return (
    <>
      <TextInput
        required
        maxLength={80}
        label={t('mail.desk.mailbox.name')}
        placeholder={t('mail.desk.mailbox.name-sample')}
        {...form.field('name')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          required
          label={t('mail.desk.mailbox.host')}
          placeholder={t('mail.desk.mailbox.host-sample')}
          {...form.field('host')}
        />
        <TextInput required inputMode="numeric" label={t('mail.desk.mailbox.port')} {...form.field('port')} />
        <TextInput required autoComplete="off" label={t('mail.desk.mailbox.username')} {...form.field('username')} />
        <PasswordInput
          required={of === 'new'}
          autoComplete="new-password"
          label={t('mail.desk.mailbox.password')}
          description={of === 'known' ? t('mail.desk.mailbox.password-kept') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('mail.desk.mailbox.password-show') }}
          {...form.field('password')}
        />
      </SimpleGrid>
      <Checkbox
        label={t('mail.desk.mailbox.secure')}
        description={t('mail.desk.mailbox.secure-says')}
        {...form.tick('secure')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput required label={t('mail.desk.mailbox.folder')} {...form.field('folder')} />
        <TextInput
          label={t('mail.desk.mailbox.move-to')}
          placeholder={t('mail.desk.mailbox.stays')}
          {...form.field('moveTo')}
        />
      </SimpleGrid>
      {teams && (
        <PickList
          label={t('mail.desk.mailbox.team')}
          placeholder={t('mail.desk.mailbox.no-team')}
          {...form.pick('team')}
          search={teams.search}
        />
      )}
    </>
  )
}
