package vn.cccd.sim.form;

/**
 * Where something stands.
 *
 * @param file as the person who wrote it knows it
 * @param line from 1
 */
record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
