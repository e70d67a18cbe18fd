create table step (id int primary key);
select leling_due('step');
