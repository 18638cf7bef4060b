package br.central.clientes.cadastro;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContratoRepository extends JpaRepository<Contrato, Long> {

    boolean existsByNumero(String numero);

    List<Contrato> findByNumeroIn(Collection<String> numeros);
}
