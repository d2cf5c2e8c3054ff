#pragma once
class QApplication;

namespace saboot::bench {

/// Makes the sample case and works through it in the real window as an officer does. Prints, in milliseconds of the clock on
/// the wall: start to a painted window, unlock to a painted overview, each page when it is made and when it is shown again
/// (goal 100), the palette and a keystroke in it (goal 50), and the longest pauses of the GUI thread over the whole session
/// (goal 50), each with the step in which it fell. False when the case could not be made.
bool sampleDay(QApplication& app, int visits);

} // namespace saboot::bench
