import { z } from 'zod'

/** How pressing a ticket is, the least first. Every service takes some of them. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]
export const priority = z.enum(priorities, 'A priority is low, normal, high or urgent.')
