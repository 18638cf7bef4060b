package br.central.clientes.cadastro;

import br.central.comum.Recusa;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ClienteRepository extends JpaRepository<Cliente, Long> {

    String INTEIRO = "select c from Cliente c left join fetch c.beneficiario left join fetch c.prestador";

    @Query(INTEIRO + " where c.dados.cpf = :cpf")
    Optional<Cliente> findByDadosCpf(String cpf);

    @Query(INTEIRO + " where c.dados.cnpj = :cnpj")
    Optional<Cliente> findByDadosCnpj(String cnpj);

    @Query(INTEIRO + " where c.dados.cns = :cns")
    Optional<Cliente> findByDadosCns(String cns);

    @Query("select b.cliente from Beneficiario b where b.dados.carteira = :carteira")
    Optional<Cliente> findByCarteira(String carteira);

    @Query("select b from Beneficiario b where b.dados.carteira in :carteiras")
    List<Beneficiario> findBeneficiarios(Collection<String> carteiras);

    List<Cliente> findByUnificadoEm(Cliente sobrevivente);

    @Query("select count(b) from Beneficiario b where b.clienteId = :titular or b.dados.titular.clienteId = :titular")
    int contarFamilia(long titular);

    /** For changes to the parts alone: two people changing the same client at once must notice. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select c from Cliente c where c.id = :id")
    Optional<Cliente> findParaMudarPartes(long id);

    /** @throws Recusa.NaoEncontrado when there is no such client */
    default Cliente exigir(long id) {
        return exigir(id, findById(id));
    }

    /** The same for {@link #findParaMudarPartes}. */
    default Cliente exigirParaMudarPartes(long id) {
        return exigir(id, findParaMudarPartes(id));
    }

    private static Cliente exigir(long id, Optional<Cliente> achado) {
        return achado.orElseThrow(() -> new Recusa.NaoEncontrado("Cliente não encontrado: " + id + "."));
    }
}
