// React writes `className`; nothing here asks an element for its list of classes.
export class ClassList {}
