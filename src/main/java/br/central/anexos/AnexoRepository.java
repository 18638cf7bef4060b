package br.central.anexos;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AnexoRepository extends Repository<Anexo, Long> {

    record Contagem(String protocolo, long quantos) {}

    Anexo save(Anexo anexo);

    Optional<Anexo> findByIdAndRemovidoEmIsNull(long id);

    @Query("select a from Anexo a where a.protocolo = :protocolo and a.removidoEm is null order by a.id")
    List<Anexo> findByProtocoloAndRemovidoEmIsNullOrderById(String protocolo);

    List<Anexo> findByProtocoloIn(Collection<String> protocolos);

    @Query("select new br.central.anexos.AnexoRepository$Contagem(a.protocolo, count(a)) from Anexo a"
            + " where a.protocolo in :protocolos and a.removidoEm is null group by a.protocolo")
    List<Contagem> contar(Collection<String> protocolos);
}
