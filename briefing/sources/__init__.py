"""Sources: a location as the user gives it -> Raw bytes. Standard input and files here; folders and URLs beside."""
