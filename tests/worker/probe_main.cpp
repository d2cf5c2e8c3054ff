#include "worker/inside/misbehave.h"
#include "worker/inside/run.h"

int main() {
    saboot::worker::inside::Build build;
    build.obeysUnlocked = true;
    build.misbehave = &saboot::worker::inside::misbehave;
    return saboot::worker::inside::run(build);
}
