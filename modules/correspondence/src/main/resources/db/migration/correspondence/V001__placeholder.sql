create table placeholder (id integer primary key);
