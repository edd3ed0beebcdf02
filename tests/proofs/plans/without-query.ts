/** Indexes of large tables that no hot request reads by, each with what it is for. One that turns out to be needed must leave this list. */
export const WITHOUT_QUERY: Readonly<Record<string, string>> = {
  membership_by_unit: 'who is told of an act is found by tenant or by unit, whichever is shorter; within one tenant both are',
  transfer_inbox: 'in order for the receiver; with fewer than 10,000 transfers waiting in the whole nation, transfer_timeout (all that wait, by time) serves as well',
  transfer_outbox: 'the same for the sender',
  unit_by_successor: 'the foreign key looks for the units that were merged into one that goes',
  unit_by_parent: 'the foreign key looks for the parts of a unit that goes; the product reads the whole directory and keeps it',
  dispute_by_opening: 'what the hourly digest counts; on fewer than 20,000 disputes the index by order and opening, read from end to end, serves as well',
  supervision_by_opening: 'the same for letters of supervision',
  assignment_by_tenant: 'open parts of a centre that co-handles, in order; with as few of them as here the indexes by order and by unit serve as well',
  work_order_alike: 'the latest orders of a category; here the last 30 days of a tenant are short enough to look through',
}
