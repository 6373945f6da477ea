import { ActionIcon, Text, UnstyledButton } from '@mantine/core'
import { IconIndentDecrease, IconIndentIncrease, IconTrash } from '@tabler/icons-react'
import { MoveButtons } from '../../../../shell/ui/MoveButtons.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { DesignField } from '../form.ts'
import { iconOfType } from './field-types.ts'
import classes from './Outline.module.css'
import type { Design } from './use-design.ts'

type OutlineProps = { design: Design; sentences: Readonly<Record<string, string>>; mayChange: boolean }

/** The fields in their order, what a checkbox opens below it. */
export function Outline({ design, sentences, mayChange }: OutlineProps) {
  const { t } = useWords()
  if (design.fields.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('forms.desk.no-fields')}
      </Text>
    )
  const isWrong = (at: number) => Object.keys(sentences).some((path) => path.startsWith(`fields.${at}.`))
  return (
    <ol className={classes.outline}>
      {design.fields.map((field, at) => {
        const Icon = iconOfType[field.type]
        return (
          <li
            key={field.key}
            className={classes.line}
            data-chosen={design.chosen?.key === field.key}
            style={{ paddingInlineStart: `${depthOf(design.fields, field) * 1.25}rem` }}
          >
            <UnstyledButton
              className={classes.name}
              aria-pressed={design.chosen?.key === field.key}
              onClick={() => design.choose(field.key)}
            >
              <Icon size={16} stroke={1.6} />
              <span className={classes.label}>{field.label === '' ? t('forms.desk.unnamed') : field.label}</span>
              {field.isRequired && <span title={t('forms.desk.required')}>*</span>}
              {isWrong(at) && (
                <Text span size="xs" c="clay">
                  {t('forms.desk.wrong')}
                </Text>
              )}
            </UnstyledButton>
            {mayChange && <FieldSteps design={design} field={field} />}
          </li>
        )
      })}
    </ol>
  )
}

function FieldSteps({ design, field: { key, label } }: { design: Design; field: DesignField }) {
  const { t } = useWords()
  const { up, down, into, out } = design.steps(key)
  return (
    <>
      {out && (
        <ActionIcon aria-label={t('forms.desk.out', { label })} onClick={() => design.put(out)}>
          <IconIndentDecrease size={16} stroke={1.6} />
        </ActionIcon>
      )}
      {into && (
        <ActionIcon aria-label={t('forms.desk.into', { label })} onClick={() => design.put(into)}>
          <IconIndentIncrease size={16} stroke={1.6} />
        </ActionIcon>
      )}
      <MoveButtons
        up={t('forms.desk.up', { label })}
        down={t('forms.desk.down', { label })}
        onUp={up ? () => design.put(up) : undefined}
        onDown={down ? () => design.put(down) : undefined}
      />
      <ActionIcon aria-label={t('forms.desk.take-out', { label })} onClick={() => design.remove(key)}>
        <IconTrash size={16} stroke={1.6} />
      </ActionIcon>
    </>
  )
}

function depthOf(fields: readonly DesignField[], field: DesignField): number {
  const opener = fields.find(({ key }) => key === field.parent)
  return opener ? 1 + depthOf(fields, opener) : 0
}
