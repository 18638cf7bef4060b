package br.central.saude;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much of the heap was still in use after the last time the garbage was taken out, in percent. */
class OcupacaoDaMemoria implements IntSupplier {

    private final Set<String> doHeap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(parte -> parte.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    private volatile int porCento;

    OcupacaoDaMemoria() {
        for (GarbageCollectorMXBean coletor : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (coletor instanceof NotificationEmitter emissor) {
                emissor.addNotificationListener((aviso, nada) -> coletou(aviso), null, null);
            }
        }
    }

    @Override
    public int getAsInt() {
        return porCento;
    }

    private void coletou(Notification aviso) {
        if (!GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(aviso.getType())) {
            return;
        }
        var coleta = GarbageCollectionNotificationInfo.from((CompositeData) aviso.getUserData());
        long emUso = coleta.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(parte -> doHeap.contains(parte.getKey()))
                .mapToLong(parte -> parte.getValue().getUsed())
                .sum();
        porCento = (int) (100 * emUso / Runtime.getRuntime().maxMemory());
    }
}
