-- What was posted is added to the totals of its months. To add up all movements of a month again,
-- of millions, as soon as one is new would read without end beside those who post. A note without
-- cents is of before, or of an instance not yet replaced: its month is added up again as a whole.
alter table month_to_count add column paid boolean;
alter table month_to_count add column cents bigint;
