create table person (id uuid primary key, name varchar(200) not null);
