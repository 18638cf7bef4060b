package br.central.clientes.cadastro;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.BuscaCliente;
import br.central.clientes.ClienteResumo;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.ContratoView;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.ReferenciaCliente;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CadastroDeClientes implements Clientes {

    private final ClienteRepository clientes;
    private final LocalizadorDeClientes localizador;
    private final ResolucaoDeReferencia referencias;
    private final GravacaoDeClientes gravacao;
    private final Unificacao unificacao;
    private final QuemLe quemLe;
    private final Comedimento comedimento;
    private final UsuarioAtual usuario;

    CadastroDeClientes(
            ClienteRepository clientes,
            LocalizadorDeClientes localizador,
            ResolucaoDeReferencia referencias,
            GravacaoDeClientes gravacao,
            Unificacao unificacao,
            QuemLe quemLe,
            Comedimento comedimento,
            UsuarioAtual usuario) {
        this.clientes = clientes;
        this.localizador = localizador;
        this.referencias = referencias;
        this.gravacao = gravacao;
        this.unificacao = unificacao;
        this.quemLe = quemLe;
        this.comedimento = comedimento;
        this.usuario = usuario;
    }

    @Override
    @Transactional(readOnly = true)
    public ClienteView exigir(ReferenciaCliente referencia) {
        Cliente cliente = referencias.resolver(referencia);
        comedimento.contar(AtoComedido.LEITURA_DE_CLIENTE, cliente.id());
        quemLe.leu(cliente.id());
        return visao(cliente.exigirVigente());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, ClienteResumo> porIds(Collection<Long> ids) {
        return localizador.porIds(ids).stream()
                .map(um ->
                        um.situacao().dadosBloqueados() && !quemLe.pode(um.id(), true) ? um.encobertoSeBloqueado() : um)
                .collect(Collectors.toMap(ClienteResumo::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public ClienteView porId(long id) {
        comedimento.contar(AtoComedido.LEITURA_DE_CLIENTE, id);
        return visao(aberto(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClienteResumo> familia(long id) {
        comedimento.contar(AtoComedido.LEITURA_DE_CLIENTE, id);
        Beneficiario beneficiario = aberto(id).beneficiario();
        List<ClienteResumo> familia = beneficiario == null
                ? localizador.porIds(List.of(id))
                : localizador.familia(beneficiario.titular().cliente().id(), id);
        List<ClienteResumo> lidos = familia.stream()
                .filter(um -> quemLe.todos() || quemLe.pode(um.id()))
                .map(um -> um.id() == id ? um : um.encobertoSeBloqueado())
                .toList();
        lidos.stream()
                .map(ClienteResumo::id)
                .filter(um -> um != id)
                .forEach(um -> comedimento.contar(AtoComedido.CLIENTE_ACHADO, um));
        return lidos;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClienteResumo> buscar(BuscaCliente busca, int quantos) {
        usuario.exigir(Permissao.ATENDER);
        List<ClienteResumo> achados = localizador.buscar(busca).stream()
                .limit(quantos)
                .map(ClienteResumo::encobertoSeBloqueado)
                .toList();
        mostrados(achados.stream().map(ClienteResumo::id).toList());
        return achados;
    }

    @Override
    @Transactional(readOnly = true)
    public void mostrados(List<Long> ids) {
        ids.forEach(um -> comedimento.contar(AtoComedido.CLIENTE_ACHADO, um));
        quemLe.achou(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClienteResumo> quemLiga(Collection<String> documentos, String telefone) {
        return localizador.quemLiga(documentos, telefone);
    }

    @Override
    public ClienteView cadastrar(NovoCliente novo) {
        return visao(gravacao.cadastrar(List.of(novo)).get(0));
    }

    @Override
    public void importar(List<NovoCliente> novos) {
        gravacao.cadastrar(novos);
    }

    @Override
    public ClienteView alterar(long id, AlteracaoCliente alteracao) {
        return visao(gravacao.alterar(id, alteracao));
    }

    @Override
    public boolean mudaEmail(ClienteView cliente) {
        return gravacao.mudaEmail(cliente);
    }

    @Override
    public ContratoView cadastrarContrato(NovoContrato novo) {
        return gravacao.cadastrar(novo).visao();
    }

    @Override
    public ClienteView unificar(long de, long em) {
        return visao(unificacao.unificar(de, em));
    }

    @Override
    @Transactional(readOnly = true)
    public long vigente(long id) {
        return clientes.exigir(id).vigente().id();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Long> unificadosEm(Collection<Long> sobreviventes) {
        return localizador.unificadosEm(sobreviventes);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean dadosBloqueados(long id) {
        return localizador.dadosBloqueados(id);
    }

    @Override
    @Transactional(readOnly = true)
    public void exigirSemBloqueio(long id) {
        if (localizador.dadosBloqueados(id)) {
            throw BloqueioGravado.recusa(clientes.exigir(id).vigente().nome());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public ConfirmacaoDeIdentidade confirmarIdentidade(long id, Identidade dados) {
        usuario.exigir(Permissao.ATENDER);
        return ConferenciaDeIdentidade.conferir(clientes.exigir(id).vigente().dados(), dados);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> semVinculo(Instant antesDe, long depois, int quantos) {
        return localizador.semVinculo(antesDe, depois, quantos);
    }

    @Override
    @Transactional(readOnly = true)
    public long quantidade() {
        return clientes.count();
    }

    private ClienteView visao(Cliente cliente) {
        Beneficiario beneficiario = cliente.beneficiario();
        int familia = beneficiario == null
                ? 0
                : clientes.contarFamilia(beneficiario.titular().cliente().id());
        return Visoes.de(cliente, familia);
    }

    /** The record itself tells whether it is blocked: no other question to the database. */
    private Cliente aberto(long id) {
        Optional<Cliente> cliente = clientes.findById(id);
        quemLe.exigir(id, cliente.map(um -> um.vigente().dadosBloqueados()).orElse(false));
        return cliente.orElseGet(() -> clientes.exigir(id));
    }
}
